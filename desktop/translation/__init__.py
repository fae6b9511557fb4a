"""From one language to the other: memory, terms, models, and the care that nothing changes on the way."""
