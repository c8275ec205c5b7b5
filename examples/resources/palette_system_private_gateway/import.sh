terraform import palette_system_private_gateway.it 'System Private Gateway'
