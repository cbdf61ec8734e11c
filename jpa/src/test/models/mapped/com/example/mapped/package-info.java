/** Says something that an entity needs. */
@FilterDef(name = "recent")
package com.example.mapped;

import org.hibernate.annotations.FilterDef;
