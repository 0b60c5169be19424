import lab_server

server = lab_server.launch(name="night-lab")
root = server.login(email="info@night-lab.org", password="changeme")
root.users.create(name="Tova Lind", email="tova@oak.edu", password="pw-12", password_verify="pw-12")
guest = server.register({"name": "Tova Lind", "email": "tova@oak.edu", "password": "pw-12"})
server.add_contributor(name="Tova Lind", email="tova@oak.edu", note="Tova describes the rows.")
server.settings.update(name="night-lab", organization="oak", admin_email="desk@oak.edu")
