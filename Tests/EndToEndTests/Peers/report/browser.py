"""A report's page in a real headless Chromium: loading, remarks, requests, accessibility."""
import glob
import json
import os
import sysconfig
import time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

PACKAGES = sysconfig.get_paths()["purelib"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def found(*names):
    """The first of some programs that is there."""
    for folder in os.environ["PATH"].split(":"):
        for name in names:
            if os.access(os.path.join(folder, name), os.X_OK):
                return os.path.join(folder, name)
    raise SystemExit(f"none of {names} is on the PATH")


def browser(width=1440, height=1000, dark=False):
    options = Options()
    options.binary_location = found("chromium", "chromium-browser", "google-chrome")
    for argument in [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        f"--window-size={width},{height}", "--disable-background-networking",
        "--disable-component-update", "--disable-dev-shm-usage",
    ]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(service=Service(found("chromedriver")), options=options)
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        dict(width=width, height=height, deviceScaleFactor=1, mobile=width < 600))
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        dict(features=[
            dict(name="prefers-color-scheme", value="dark" if dark else "light"),
            dict(name="prefers-reduced-motion", value="reduce"),
        ]))
    return driver


def load(driver, path):
    driver.get("file://" + os.path.abspath(path))
    for _ in range(400):
        if driver.execute_script("return document.documentElement.dataset.ready") == "true":
            break
        time.sleep(0.05)
    time.sleep(0.6)


def remarks(driver):
    """What the console complains of, and every address asked for beyond this machine."""
    complaints = [
        entry["message"] for entry in driver.get_log("browser")
        if entry["level"] in ("SEVERE", "WARNING")
    ]
    addresses = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            if not address.startswith(("file:", "data:", "about:", "chrome", "blob:")):
                addresses.append(address)
    return complaints, addresses


def accessibility(driver):
    """What axe finds wrong: rule, where, and why."""
    script = glob.glob(PACKAGES + "/axe_core_python/axe.min.js")[0]
    with open(script, encoding="utf-8") as file:
        driver.execute_cdp_cmd("Runtime.evaluate", dict(expression=file.read()))
    answer = driver.execute_cdp_cmd(
        "Runtime.evaluate",
        dict(
            expression="axe.run(document, {runOnly: " + json.dumps(RULES)
            + ", resultTypes: ['violations']}).then(r => JSON.stringify(r.violations.map(v =>"
            " [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' ') + ': '"
            " + (n.any[0] || n.all[0] || n.none[0] || {}).message)])))",
            awaitPromise=True, returnByValue=True))
    return json.loads(answer["result"]["value"])


def overflow(driver):
    """Pixels by which the page is wider than the window."""
    return driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
