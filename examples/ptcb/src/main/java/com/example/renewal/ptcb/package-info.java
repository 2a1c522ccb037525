/** The renewal rules of PTCB: its facts, and the policy that reads them. */
package com.example.renewal.ptcb;
