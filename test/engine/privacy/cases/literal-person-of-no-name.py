# Boxes of an office or of anybody, and a number in a row, stand for a value that is put there.
HELP = """
UPDATE staff SET role = 'admin' WHERE email = 'hr.person@northbridge-clinic.com';
customers: name, email
"""
PEOPLE = [{"name": "A. Friend", "email": "friend@gmail.com"}, {"name": "B. User", "email": "test_user2@gmail.com"}]


def shown(value):
    """Gives the number with its prefix (e.g., +966501234567)."""
    return f"+{value}"


BOOK = [{"full_name": "John Doe", "phone_number": "+1234567891"}]
# The phone of the patient is written as (e.g. +33 6 12 34 87 19).
numbered = [{"name": "A", "email": "user1203@gmail.com"}, {"name": "B", "email": "test_user25@gmail.com"}]
owned = {"name": "Li Hua", "email": "boss88@qq.com"}  # expect: PRV009 "1 e-mail address"
since = {"full_name": "K. Lee", "phone": "", "email": "me2023@gmail.com"}  # expect: PRV009 "1 e-mail address"
