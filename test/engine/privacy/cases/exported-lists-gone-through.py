import json


def add(new, path):
    with open(path) as file:
        leads = json.load(file)
    known = {lead.get("email", "").lower() for lead in leads}
    leads.extend(one for one in new if one.get("email", "").lower() not in known)
    with open(path, "w") as file:
        json.dump(leads, file)  # expect: PRV004 "`email`"


def keep(patients, path):
    for patient in patients:
        patient.pop("full_name", None)
        patient.pop("email", None)
    with open(path, "w") as file:
        json.dump(patients, file)


def keep_shops(shops, path):
    names = [shop["name"] for shop in shops]
    with open(path, "w") as file:
        json.dump(shops, file)
    return names
