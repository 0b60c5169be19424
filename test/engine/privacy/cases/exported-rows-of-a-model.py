import json
from dataclasses import asdict, dataclass

import pandas as pd
from models import Customer, Shipment


@dataclass
class Tenant:
    first_name: str
    last_name: str
    rent: float


def export(session):
    rows = [{"name": c.name, "email": c.email, "plan": c.plan} for c in session.query(Customer)]
    pd.DataFrame(rows).to_csv("customers.csv")  # expect: PRV004 "`name` and `email`"
    boxes = [{"name": s.name, "weight": s.weight} for s in session.query(Shipment)]
    pd.DataFrame(boxes).to_csv("boxes.csv")


def dump(tenants: list[Tenant], path):
    with open(path, "w") as file:
        json.dump([asdict(t) for t in tenants], file)  # expect: PRV004 "`first_name` and `last_name`"
        json.dump([t.rent for t in tenants], file)
