#pragma once

namespace rapport::bootstrap {

class Program;
struct Options;

/// What a run does that nobody sits before: writes a picture of the window once it is filled, or prints how long that took, then
/// ends the program. A picture that cannot be written ends it with exit code 1.
void attend(Program& program, const Options& options);

} // namespace rapport::bootstrap
