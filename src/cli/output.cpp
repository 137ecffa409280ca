#include "cli/output.h"

#include <cstdio>

namespace rapport::cli {

void Output::writeOut(const QByteArray& bytes) {
    const auto size = static_cast<size_t>(bytes.size());
    m_complete = std::fwrite(bytes.constData(), 1, size, stdout) == size && m_complete;
}

void Output::document(const Json& json) {
    if (m_json)
        writeOut(json.toBytes());
}

void Output::table(const Table& table, const QString& whenEmpty) {
    if (m_json)
        return;
    if (table.isEmpty())
        message(whenEmpty);
    else
        text(table.toString());
}

void Output::text(const QString& text) {
    if (!m_json)
        writeOut(text.toUtf8());
}

void Output::message(const QString& text) {
    if (!m_quiet)
        problem(text);
}

void Output::problem(const QString& text) {
    const QByteArray bytes = shownText(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

bool Output::finish() { return std::fflush(stdout) == 0 && m_complete; }

} // namespace rapport::cli
