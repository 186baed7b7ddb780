"""Other tools that look at OpenAPI documents: what they see, and how fast."""
