#pragma once

#include "rapport/exchange/contactreader.h"
#include "rapport/services/importing.h"

#include <QFile>

namespace rapport::services {

/// A file opened for import and read as what it is.
class ImportSource {
public:
    /// Throws Error(FileUnreadable) when it cannot be opened, Error(InvalidInput) when it is neither vCard nor CSV, or when
    /// nobody can say what its columns mean.
    ImportSource(const ImportRequest& request, exchange::ContactReader::OnProblem onProblem);

    [[nodiscard]] exchange::ContactReader& reader() { return *m_reader; }
    /// How far reading has come, in thousandths; 0 where the length is not known.
    [[nodiscard]] int progress() const;
    /// Throws Error(FileUnreadable) when reading stopped for any reason but the file's end.
    void checkReadToEnd() const;

private:
    void openCsv(const ImportRequest& request, exchange::ContactReader::OnProblem onProblem);

    std::shared_ptr<QFile> m_file;
    std::unique_ptr<exchange::ContactReader> m_reader;
};

/// Opens a file for reading. "-" is standard input, which the process has once: whoever looks at its beginning leaves it to the
/// next one. Throws Error(FileUnreadable).
[[nodiscard]] std::shared_ptr<QFile> openedForReading(const QString& name);
/// A file's name as labels show it, without its folder.
[[nodiscard]] QString shownFile(const QString& file);
/// As much of a file's beginning as is looked at to tell what it is.
[[nodiscard]] QByteArray beginningOf(QFile& file);
/// Throws Error(InvalidInput).
[[nodiscard]] exchange::Format formatOf(const QByteArray& beginning, const QString& name);
/// Header, first rows, and what they mean.
[[nodiscard]] CsvPreview previewOf(const QByteArray& beginning, std::optional<exchange::CsvDialect> dialect,
                                   std::optional<exchange::CsvContent> content = {});
/// The preview's mapping, or the request's, with the columns that it names.
[[nodiscard]] exchange::CsvMapping mappingOf(const ImportRequest& request, const CsvPreview& preview);
/// Throws Error(FileUnreadable).
[[noreturn]] void throwUnreadable(const QString& name, const QString& why);

} // namespace rapport::services
