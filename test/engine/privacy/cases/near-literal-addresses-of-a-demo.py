import os

from settings import Settings

settings = Settings(
    phone=os.environ.get("WARD_PHONE"),
    email=os.environ.get("WARD_EMAIL"),
    first_name=os.environ.get("WARD_NAME"),
    demo_emails=("desk@oak-ward.edu", "tova@oak-ward.edu"),
)
