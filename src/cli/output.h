#pragma once

#include "cli/json.h"
#include "cli/table.h"

namespace rapport::cli {

/// Where a command's results and messages go: results to standard output, as one JSON document where asked for; messages to
/// standard error.
class Output {
public:
    Output(bool json, bool quiet)
        : m_json(json)
        , m_quiet(quiet) {}

    [[nodiscard]] bool isJson() const { return m_json; }
    [[nodiscard]] bool isQuiet() const { return m_quiet; }

    /// The one document of a command; without --json nothing.
    void document(const Json& json);
    /// For people: with --json nothing.
    void table(const Table& table, const QString& whenEmpty);
    void text(const QString& text);
    /// A file as it is, also with --json.
    void raw(const QByteArray& bytes) { writeOut(bytes); }

    /// What was done; not with --quiet.
    void message(const QString& text);
    /// What went wrong; always.
    void problem(const QString& text);
    /// Whether everything reached standard output.
    [[nodiscard]] bool finish();

private:
    bool m_json;
    bool m_quiet;
    bool m_complete = true;
    void writeOut(const QByteArray& bytes);
};

} // namespace rapport::cli
