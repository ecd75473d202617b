"""Every figure of the guide, for the page of rates and sources."""
