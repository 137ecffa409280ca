#pragma once

#include "exchange/text/linesource.h"

#include <vector>

namespace rapport::exchange {

/// Whether a line begins as a property does: a name, then ':' or ';'.
[[nodiscard]] bool looksLikeProperty(std::string_view line);

/// Unfolds: joins physical lines to the content lines of RFC 6350 3.2, in every dialect met with. Continuations by leading white
/// space, quoted-printable soft breaks, base64 without leading white space, and text that goes on over raw line breaks.
class LogicalLines {
public:
    explicit LogicalLines(QIODevice& device)
        : m_source(device) {}

    /// False at the end. Blank lines are passed over.
    [[nodiscard]] bool next();
    /// Valid until the next call of next().
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// As text(), with the folds of the file put back: for what was folded that should not have been.
    [[nodiscard]] std::string refolded() const;
    [[nodiscard]] qint64 lineNumber() const { return m_line; }
    /// Whether lines that are no property and no continuation were joined to the text.
    [[nodiscard]] bool wasBroken() const { return m_broken; }
    [[nodiscard]] bool wasCut() const { return m_cut; }
    [[nodiscard]] const LineSource& source() const { return m_source; }

private:
    enum class Coding { Unknown, Plain, QuotedPrintable, Base64 };
    bool begin(std::string_view line);
    bool peekAfter(std::string_view& line);
    void keep();
    bool takeContinuation(std::string_view line);
    bool takeSoft(std::string_view line);
    [[nodiscard]] bool isIndentedProperty(std::string_view line) const;
    bool takeStray(std::string_view line);
    void append(std::string_view bytes);
    Coding coding();

    LineSource m_source;
    std::string_view m_text; ///< where it was read, or in m_memory
    std::string m_memory;
    std::vector<size_t> m_folds;
    Coding m_coding = Coding::Unknown;
    size_t m_indent = 0; ///< blanks before the line's first letter
    qint64 m_line = 0;
    bool m_broken = false;
    bool m_cut = false;
};

} // namespace rapport::exchange
