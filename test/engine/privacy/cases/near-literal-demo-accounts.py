import lab_server

server = lab_server.launch(name="night-lab")
root = server.login(email="info@night-lab.org", password="changeme")
root.users.create(name="Tova Lind", email="tova@oak.edu", password="pw-12", password_verify="pw-12")
guest = server.register({"name": "Tova Lind", "email": "tova@oak.edu", "password": "pw-12"})
