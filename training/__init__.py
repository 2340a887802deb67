"""How the coach's model is made and measured. Nothing here is needed to run Heartfelt."""
