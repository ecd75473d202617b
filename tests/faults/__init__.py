"""What happens when something around the guide breaks: ``make faults``, some minutes."""
