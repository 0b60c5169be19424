from wards import load_patients

WANTED = ["patient_id", "given_name", "family_name", "weight"]
FIGURES = ["weight", "height"]


def main():
    raw = load_patients()
    raw.columns = raw.columns.str.strip()
    present = [name for name in WANTED if name in raw.columns]
    present = present + (["source"] if "source" in raw.columns else [])
    patients = raw[present].copy()
    patients["checked"] = patients.apply(lambda row: check(row), axis=1)
    patients.to_csv("patients.csv")  # expect: PRV004 "`given_name` and `family_name`"
    figures = raw[[name for name in FIGURES if name in raw.columns]]
    figures.to_csv("figures.csv")


main()
