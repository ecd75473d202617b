"""What was done in one visit, gathered for a meeting. It is handed reports and knows no topic."""
