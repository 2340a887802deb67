"""The skin people see: server-rendered pages over HTTP. It holds no rules and knows no database."""
