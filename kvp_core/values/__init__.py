"""What every rule counts with: money, months, verdicts, and the frozen model."""
