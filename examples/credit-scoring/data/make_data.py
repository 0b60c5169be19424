"""Writes the synthetic data of this project. Nobody in it exists.

    python data/make_data.py
    python data/make_data.py --bureau > data/bureau.csv    # stands for what the credit bureau sends

Family names are minerals, e-mail addresses end in example.com, and every HKID carries a check character that is
wrong on purpose, so none of them can have been issued. The same seed always writes the same bytes.
"""

import csv
import math
import random
import sys
from pathlib import Path
from typing import TextIO

SEED = 20260914
APPLICANTS = 900
MONTHS_OF_HISTORY = 6
HERE = Path(__file__).parent

GIVEN_NAMES = {
    "F": ["Ada", "Carmen", "Fiona", "Grace", "Hoi Yan", "Ivy", "Joyce", "Ka Man", "Lai Ping", "Mei", "Wing", "Yuki"],
    "M": ["Alan", "Chi Keung", "Daniel", "Eric", "Felix", "Ho Yin", "Jason", "Kelvin", "Ming", "Owen", "Raj", "Tony"],
}
FAMILY_NAMES = ["Agate", "Basalt", "Calcite", "Dolomite", "Feldspar", "Garnet", "Jasper", "Mica", "Onyx", "Quartz"]

# Median monthly income in HK$ and rent as a share of it: invented, in plausible proportion to each other.
DISTRICTS = {
    "Central and Western": (34000, 0.38),
    "Eastern": (26500, 0.35),
    "Kowloon City": (24500, 0.36),
    "Kwun Tong": (19500, 0.37),
    "North": (19800, 0.30),
    "Sai Kung": (28500, 0.31),
    "Sha Tin": (25500, 0.32),
    "Sham Shui Po": (18500, 0.39),
    "Tuen Mun": (20500, 0.29),
    "Yuen Long": (21000, 0.29),
}
OCCUPATIONS = {
    "clerk": 0.9,
    "driver": 0.85,
    "engineer": 1.5,
    "nurse": 1.25,
    "retail": 0.75,
    "self-employed": 1.05,
    "teacher": 1.3,
    "unemployed": 0.25,
}
PURPOSES = ["car", "debt consolidation", "education", "home improvement", "medical", "wedding"]


def hkid_that_cannot_exist(rng: random.Random) -> str:
    """A letter, six digits, and any check character but the right one."""
    letter = rng.choice("ABCDEGHKPRVYZ")
    digits = [rng.randrange(10) for _ in range(6)]
    weighted = 9 * 36 + 8 * (ord(letter) - 55) + sum(weight * digit for weight, digit in zip(range(7, 1, -1), digits))
    right = "0123456789A"[-weighted % 11]
    wrong = rng.choice([character for character in "0123456789A" if character != right])
    return f"{letter}{''.join(map(str, digits))}({wrong})"


def application(number: int, rng: random.Random) -> dict[str, object]:
    sex = rng.choice("FM")
    given, family = rng.choice(GIVEN_NAMES[sex]), rng.choice(FAMILY_NAMES)
    age = min(74, max(19, round(rng.gauss(39, 12))))
    district = rng.choice(list(DISTRICTS))
    occupation = rng.choice(list(OCCUPATIONS))
    median_income, rent_share = DISTRICTS[district]
    income = median_income * OCCUPATIONS[occupation] * math.exp(rng.gauss(0, 0.3)) * (0.93 if sex == "F" else 1.0)
    income = max(6000, round(income, -2))
    loan = round(income * rng.uniform(1, 14), -3)
    term = rng.choice([12, 24, 36, 48, 60])
    prior_defaults = rng.choices([0, 1, 2], weights=[86, 11, 3])[0]
    utilisation = round(min(1.0, max(0.0, rng.gauss(0.45, 0.22))), 2)
    years_employed = 0 if occupation == "unemployed" else min(age - 18, round(rng.expovariate(1 / 6)))

    burden = loan / term / income + rent_share
    risk = -4.6 + 3.4 * burden + 1.1 * prior_defaults + 2.2 * utilisation - 0.06 * years_employed + rng.gauss(0, 0.5)
    defaulted = int(rng.random() < 1 / (1 + math.exp(-risk)))
    return {
        "application_id": f"A{number:05d}",
        "applied_on": f"2026-{1 + (number * 8) // APPLICANTS:02d}-{1 + number % 28:02d}",
        "full_name": f"{given} {family}",
        "email": f"{given.replace(' ', '').lower()}.{family.lower()}{number}@example.com",
        "hkid": hkid_that_cannot_exist(rng),
        "sex": sex,
        "age": age,
        "district": district,
        "occupation": occupation,
        "years_employed": years_employed,
        # Left out by one applicant in fifteen.
        "monthly_income": "" if rng.random() < 1 / 15 else int(income),
        "loan_amount": int(loan),
        "term_months": term,
        "purpose": rng.choice(PURPOSES),
        "card_utilisation": utilisation,
        "prior_defaults": prior_defaults,
        "defaulted": defaulted,
    }


def bureau_record(row: dict[str, object], rng: random.Random) -> dict[str, object]:
    score = 720 - 90 * int(row["prior_defaults"]) - 160 * float(row["card_utilisation"]) + rng.gauss(0, 45)
    return {
        "application_id": row["application_id"],
        "bureau_score": round(score),
        "enquiries_6m": min(9, int(rng.expovariate(0.8))),
    }


def repayments(row: dict[str, object], rng: random.Random) -> list[dict[str, object]]:
    """The last months of an earlier loan, for those applicants who had one."""
    if rng.random() < 0.35:
        return []
    on_time = 0.97 - 0.2 * int(row["prior_defaults"]) - 0.15 * float(row["card_utilisation"])
    return [
        {"application_id": row["application_id"], "month": month, "paid_on_time": int(rng.random() < on_time)}
        for month in range(1, MONTHS_OF_HISTORY + 1)
    ]


def write(name: str, rows: list[dict[str, object]]) -> None:
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        write_rows(file, rows)
    print(f"{name}: {len(rows)} rows")


def write_rows(file: TextIO, rows: list[dict[str, object]]) -> None:
    writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def main() -> None:
    rng = random.Random(SEED)
    applications = [application(number, rng) for number in range(1, APPLICANTS + 1)]
    bureau = [bureau_record(row, rng) for row in applications]
    if "--bureau" in sys.argv[1:]:
        write_rows(sys.stdout, bureau)
        return
    write("applications.csv", applications)
    write("history.csv", [month for row in applications for month in repayments(row, rng)])
    write(
        "districts.csv",
        [{"district": name, "median_income": income, "rent_share": rent} for name, (income, rent) in DISTRICTS.items()],
    )


if __name__ == "__main__":
    main()
