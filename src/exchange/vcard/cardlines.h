#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace rapport::exchange {

/// Builds content lines one after the other at the end of a text, as UTF-8, folded and ended.
class CardLines {
public:
    explicit CardLines(std::string& out)
        : m_out(out) {}

    /// Begins a line: `NAME`, or `group.NAME`.
    CardLines& begin(std::string_view name, std::string_view group = {});
    /// `;NAME=value`; quoted where it needs that, with " and line breaks written as RFC 6868 does.
    CardLines& parameter(std::string_view name, const QString& value);
    /// `;TYPE=…` and the like, from words that need no quotes.
    CardLines& rawParameter(std::string_view parameter);
    /// What comes next is the value.
    CardLines& value();
    CardLines& raw(std::string_view ascii);
    CardLines& text(const QString& text); ///< with \ , ; and line breaks escaped
    CardLines& uri(const QString& uri);   ///< with \ escaped alone
    /// Ends and folds it.
    void end();

    /// A whole line with an escaped value; none for an empty one.
    void property(std::string_view name, const QString& value);

private:
    enum class Escape { Text, Uri, Parameter };
    void append(const QString& text, Escape escape);

    std::string& m_out;
    size_t m_start = 0; ///< of the line that is being built
};

} // namespace rapport::exchange
