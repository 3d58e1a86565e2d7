"""Checks reports' pages in Chromium.

report_page.py PLAIN… --halls PAGE --grid PAGE --compare PAGE --none PAGE prints what was checked and
what failed as JSON: {"checks": 123, "failures": ["…"]}.
"""
import argparse
import json
import os

import controls
from browser import accessibility, browser, load, overflow, remarks

checks, failures = [], []


def checker(name):
    def check(what, holds, found=""):
        checks.append(what)
        if not holds:
            failures.append(f"{name}: {what} {found}".strip())
    return check


def stands(path):
    """At every width, light and dark: nothing wrong, nothing asked for, nothing too wide."""
    for width, dark in [(390, False), (1440, True), (2560, False)]:
        check = checker(f"{os.path.basename(path)} at {width}{' dark' if dark else ''}")
        driver = browser(width, 844 if width < 600 else 1000, dark)
        try:
            load(driver, path)
            ready = driver.execute_script("return document.documentElement.dataset.ready")
            check("the page comes up", ready == "true")
            check("it is no wider than the window", overflow(driver) <= 0, overflow(driver))
            wrong = accessibility(driver)
            check("axe finds nothing", not wrong, wrong)
            complaints, addresses = remarks(driver)
            check("no complaint in the console", not complaints, complaints[:3])
            check("nothing asked for from outside", not addresses, addresses[:3])
            markup = driver.execute_script(
                "return document.querySelectorAll("
                "'main img:not(.leaflet-tile), #lead img, main script').length")
            check("names are text", markup == 0, markup)
        finally:
            driver.quit()


def drives(path, *steps):
    driver = browser()
    try:
        load(driver, path)
        for step in steps:
            try:
                step(controls.Page(driver, checker(f"{os.path.basename(path)} {step.__name__}")))
            except Exception as error:  # a control that is not there is a failure, not an end
                failures.append(f"{os.path.basename(path)} {step.__name__}: {error}".split("\n")[0])
    finally:
        driver.quit()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("plain", nargs="*")
    for name in ["halls", "grid", "compare", "none"]:
        arguments.add_argument("--" + name)
    given = arguments.parse_args()
    for path in given.plain + [
            p for p in [given.halls, given.grid, given.compare, given.none] if p]:
        stands(path)
    for path in given.plain[:1]:
        drives(path, controls.keyboard)
        drives(
            path, controls.filters, controls.search, controls.table, controls.map_keys,
            controls.paper, controls.months,
            controls.layers, controls.flows, controls.themes, controls.tiles)
    if given.halls:
        drives(given.halls, controls.datacentres)
    if given.grid:
        drives(given.grid, controls.grid)
    if given.compare:
        drives(given.compare, controls.comparison)
    print(json.dumps(dict(checks=len(checks), failures=failures), ensure_ascii=False))


main()
