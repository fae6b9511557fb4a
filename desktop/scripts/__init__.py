"""The replies the team has written: kept, filled, found, and how they did."""
