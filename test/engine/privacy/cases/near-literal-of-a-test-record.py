test_recruiter = {"name": "Sarah Johnson", "email": "sarah.johnson@stripe.com"}
SAMPLE_LEADS = [{"name": "Tom Berg", "email": "tom.berg@acme-tools.com"}]
recruiter = {"name": "Sarah Johnson", "email": "sarah.johnson@stripe.com"}  # expect: PRV009 "1 e-mail address"
sample_customer = {"name": "Tom Berg", "email": "tom.berg71@gmail.com"}  # expect: PRV009 "1 e-mail address"
MOCK_EMAILS = [{"sender": "prospective.student@gmail.com", "subject": "Fees"}]
