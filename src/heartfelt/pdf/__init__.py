"""Paper: the keepsake as a PDF and as a picture, made in a process of its own."""
