"""What the tests share: tables of values, the loopback server and its judge."""
