"""Writes the same kind of report with python-docx and matplotlib: python3 report.py DATA.json RUNS TARGET.docx

Prints the median time of RUNS runs in milliseconds; one run before them warms everything up.
The charts are drawn once per size and run, as a script without a cache does.
"""
import io
import json
import pathlib
import statistics
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.font_manager
import matplotlib.pyplot as plt
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

# The same letters as ours; matplotlib's own font has no Thai.
matplotlib.font_manager.fontManager.addfont(pathlib.Path(__file__).with_name("Sarabun-Regular.ttf"))
matplotlib.rcParams["font.family"] = "Sarabun"


def picture(chart, width, height, dpi):
    figure, axes = plt.subplots(figsize=(width / 2.54, height / 2.54))
    places = range(len(chart["values"]))
    axes.bar(places, chart["values"], color="#1D4F91")
    axes.plot(places, chart["values"], color="#17202E", linewidth=1)
    axes.set_title(chart["Title"], fontsize=8)
    axes.grid(axis="y", color="#C9D0DA")
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=dpi)
    plt.close(figure)
    file.seek(0)
    return file


def write(report, target):
    document = Document()
    document.styles["Normal"].font.size = Pt(14)
    for line in report["title"]:
        document.add_heading(line, 1)
    section = document.add_section()
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    charts = {chart["Key"]: chart for chart in report["charts"]}
    table = document.add_table(rows=1, cols=6, style="Table Grid")
    for row in report["rows"]:
        cells = table.add_row().cells
        for cell, text in zip(cells, row["cells"]):
            cell.text = text
        for key in row["charts"]:
            cells[5].add_paragraph().add_run().add_picture(picture(charts[key], 5.8, 4.4, 300), width=Cm(5.8))
            cells[5].add_paragraph(charts[key]["Caption"])
    section = document.add_section()
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Cm(21), Cm(29.7)
    for chart in report["charts"]:
        document.add_picture(picture(chart, 16, 8.9, 300), width=Cm(16))
        document.add_paragraph(chart["Caption"])
        numbers = document.add_table(rows=1, cols=len(chart["columns"]), style="Table Grid")
        for cell, heading in zip(numbers.rows[0].cells, chart["columns"]):
            cell.text = heading
        for row in chart["rows"]:
            for cell, text in zip(numbers.add_row().cells, row):
                cell.text = text
    document.save(target)


def main():
    data, runs, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with open(data, encoding="utf-8") as file:
        report = json.load(file)
    write(report, target)
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        write(report, target)
        times.append(1000 * (time.perf_counter() - start))
    print(statistics.median(times))


main()
