#pragma once

namespace rapport::bootstrap {

/// The desktop program from command line to exit code (docs: interface, "rapport"): 0 done, 2 wrong usage or no display.
int run(int argc, char* argv[]);

} // namespace rapport::bootstrap
