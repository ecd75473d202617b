"""Small changes to the core, one at a time, to see whether a test notices: docs/mutation.md."""
