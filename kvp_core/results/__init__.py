"""What a rule hands on: lines, reports, payments and days worth remembering."""
