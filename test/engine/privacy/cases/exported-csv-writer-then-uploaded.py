import csv
import os
from pathlib import Path

import pandas as pd
from azure.storage.blob import BlobServiceClient

staff = pd.read_csv("staff.csv")[["first_name", "last_name", "work_email", "grade"]]
out = Path(os.environ["WORK"]) / f"ready_{os.environ['YEAR']}.csv"
with open(out, "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["name", "email"])
    for one in staff.itertuples():
        writer.writerow([f"{one.first_name} {one.last_name}", one.work_email])  # expect: PRV004 "`first_name`"
blobs = BlobServiceClient.from_connection_string(os.environ["BLOBS"])
with open(out, "rb") as file:
    blobs.get_blob_client("people", out.name).upload_blob(file, overwrite=True)  # expect: PRV004 "Azure Blob Storage"
