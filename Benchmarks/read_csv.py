"""Reads a CSV file row by row with Python's csv module and prints how many rows it has."""

import csv
import sys

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    print(sum(1 for row in csv.reader(file)) - 1)
