"""What kind of problem a message is, how the buyer feels, how to answer, and who else must know."""
