import os

from settings import Settings

settings = Settings(
    phone=os.environ.get("WARD_PHONE"),
    first_name=os.environ.get("WARD_NAME"),
    emails=("tova@oak-ward.edu", "jon@oak-ward.edu"),  # expect: PRV009 "3 e-mail addresses"
    demo_emails=("tova.lind@gmail.com",),
)
