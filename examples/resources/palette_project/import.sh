terraform import palette_project.shop shop
