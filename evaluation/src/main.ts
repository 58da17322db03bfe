process.stderr.write("evaluate: scoring is being built\n");
process.exitCode = 1;
