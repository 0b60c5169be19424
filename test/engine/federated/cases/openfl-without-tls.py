from openfl.interface.interactive_api.federation import Federation

federation = Federation(  # expect: FED002
    client_id="front", director_node_fqdn="director.example.org", director_port="50051", tls=False
)
here = Federation(client_id="front", director_node_fqdn="localhost", director_port="50051", tls=False)  # expect: FED002 "this machine"
safe = Federation(client_id="front", director_node_fqdn="director.example.org", cert_chain="ca.crt", api_cert="api.crt")
