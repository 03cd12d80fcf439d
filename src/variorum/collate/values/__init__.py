"""Every number, day, clock time, age and price of a story: what it is the value of, who else gives a value for the
same, whether the values agree, and why they do not.
"""
