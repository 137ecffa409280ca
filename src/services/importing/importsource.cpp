#include "services/importing/importsource.h"

#include "rapport/core/error.h"
#include "rapport/exchange/vcardreader.h"
#include "services/common/words.h"

#include <QFileInfo>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr qint64 beginningSize = 256 * 1024;

exchange::CsvMapping withNamedColumns(exchange::CsvMapping mapping, const QStringList& header,
                                      const QHash<QString, exchange::ColumnMeaning>& columns) {
    for (qsizetype i = 0; i < header.size() && static_cast<size_t>(i) < mapping.size(); ++i) {
        if (const auto named = columns.constFind(header[i].trimmed()); named != columns.constEnd())
            mapping[static_cast<size_t>(i)] = *named;
    }
    return mapping;
}

} // namespace

void throwUnreadable(const QString& name, const QString& why) {
    throw Error(ErrorCode::FileUnreadable,
                Words::tr("“%1” cannot be read: %2. Check that it is there and that you may open it.").arg(name, why));
}

exchange::CsvMapping mappingOf(const ImportRequest& request, const CsvPreview& preview) {
    return withNamedColumns(request.mapping ? *request.mapping : preview.mapping, preview.header, request.columns);
}

std::shared_ptr<QFile> openedForReading(const QString& name) {
    if (name == "-"_L1) {
        static const auto input = std::make_shared<QFile>();
        if (!input->isOpen() && !input->open(stdin, QIODevice::ReadOnly))
            throwUnreadable(Words::tr("standard input"), input->errorString());
        return input;
    }
    if (QFileInfo(name).isDir())
        throwUnreadable(name, Words::tr("it is a folder"));
    auto file = std::make_shared<QFile>(name);
    if (!file->open(QIODevice::ReadOnly))
        throwUnreadable(name, file->errorString());
    return file;
}

QString shownFile(const QString& file) {
    return file == "-"_L1 ? Words::tr("standard input") : shortened(QFileInfo(file).fileName());
}

QByteArray beginningOf(QFile& file) { return file.peek(beginningSize); }

exchange::Format formatOf(const QByteArray& beginning, const QString& name) {
    if (const auto format = exchange::detectFormat(beginning, name))
        return *format;
    if (beginning.isEmpty())
        throw Error(ErrorCode::InvalidInput, Words::tr("“%1” is empty. Choose a file with contacts in it.").arg(name));
    throw Error(ErrorCode::InvalidInput,
                Words::tr("“%1” is neither vCard nor CSV nor iCalendar. Export it as one of these and try again.").arg(name));
}

ImportSource::ImportSource(const ImportRequest& request, exchange::ContactReader::OnProblem onProblem)
    : m_file(openedForReading(request.file)) {
    const auto format = request.format ? *request.format : formatOf(beginningOf(*m_file), request.file);
    if (format == exchange::Format::VCard)
        m_reader = exchange::makeVCardReader(*m_file, std::move(onProblem));
    else
        openCsv(request, std::move(onProblem));
}

void ImportSource::openCsv(const ImportRequest& request, exchange::ContactReader::OnProblem onProblem) {
    const CsvPreview preview = previewOf(beginningOf(*m_file), request.dialect, exchange::CsvContent::Contacts);
    const auto mapping = mappingOf(request, preview);
    if (!exchange::isUsable(mapping))
        throw Error(
            ErrorCode::InvalidInput,
            Words::tr("The columns of “%1” are not known here. Say which of them holds a name, an organisation, an e-mail "
                      "address or a phone number.")
                .arg(request.file));
    m_reader = exchange::makeCsvReader(*m_file, preview.dialect, mapping, request.dayFirst.value_or(preview.dayFirst),
                                       std::move(onProblem));
}

int ImportSource::progress() const {
    const qint64 size = m_file->isSequential() ? 0 : m_file->size();
    return size > 0 ? static_cast<int>(std::min<qint64>(1000, m_reader->position() * 1000 / size)) : 0;
}

void ImportSource::checkReadToEnd() const {
    if (m_file->error() != QFileDevice::NoError)
        throwUnreadable(m_file->fileName(), m_file->errorString());
}

} // namespace rapport::services
