"""Opens a workbook with openpyxl and says what a reader of spreadsheets finds in it."""

import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
formulas = [
    f"{page.title}!{cell.coordinate}"
    for page in book
    for row in page.iter_rows()
    for cell in row
    if cell.data_type == "f"
]
sites = book["sites"]
print(
    json.dumps(
        {
            "sheets": book.sheetnames,
            "formulas": formulas,
            "frozen": [page.freeze_panes for page in book],
            "bold": all(cell.font.b for cell in sites[1]),
            "notes": sum(cell.comment is not None for cell in sites[1]),
            "lists": sum(len(page.data_validations.dataValidation) for page in book),
            "names": [row[1].value for row in sites.iter_rows(min_row=2)],
            "latitude": [
                cell.data_type
                for column in sites.iter_cols(min_row=1)
                if column[0].value == "latitude"
                for cell in column[1:]
            ],
        }
    )
)
