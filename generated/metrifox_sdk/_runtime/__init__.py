"""What a generated client runs on; the same text in every client."""
