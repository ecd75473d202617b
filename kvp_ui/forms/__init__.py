"""Questions as fields, and asking for a result."""
