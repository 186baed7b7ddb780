"""Plans the pages of a client, one kind of page in each module."""
