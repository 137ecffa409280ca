#include "services/importing/activitysource.h"

#include "rapport/core/error.h"
#include "rapport/exchange/calendarreader.h"
#include "services/common/words.h"
#include "services/importing/importsource.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

using exchange::CsvContent;
using exchange::Format;

std::unique_ptr<ActivitySource> ActivitySource::of(const ImportRequest& request, const exchange::ReadingPlace& place,
                                                   exchange::ActivityReader::OnProblem onProblem) {
    if (request.format == Format::VCard || request.content == CsvContent::Contacts)
        return {};
    std::unique_ptr<ActivitySource> source(new ActivitySource);
    source->m_file = openedForReading(request.file);
    const QByteArray beginning = beginningOf(*source->m_file);
    const auto format = request.format ? *request.format : formatOf(beginning, request.file);
    if (format == Format::ICalendar) {
        source->m_reader = exchange::makeCalendarReader(*source->m_file, place, std::move(onProblem));
        return source;
    }
    if (format != Format::Csv)
        return {};
    const CsvPreview preview = previewOf(beginning, request.dialect, request.content);
    const auto mapping = mappingOf(request, preview);
    if (preview.content == CsvContent::Contacts)
        return {};
    if (!exchange::isUsable(mapping, preview.content))
        throw Error(ErrorCode::InvalidInput,
                    Words::tr("The columns of “%1” are not known here. Say which of them holds the customer, the day and, of a "
                              "commitment, its words.")
                        .arg(request.file));
    source->m_reader = exchange::makeCsvActivityReader(*source->m_file, preview.dialect, mapping, preview.content,
                                                       request.dayFirst.value_or(preview.dayFirst), place, std::move(onProblem));
    return source;
}

int ActivitySource::progress() const {
    const qint64 size = m_file->isSequential() ? 0 : m_file->size();
    return size > 0 ? static_cast<int>(std::min<qint64>(1000, m_reader->position() * 1000 / size)) : 0;
}

void ActivitySource::checkReadToEnd() const {
    if (m_file->error() != QFileDevice::NoError)
        throwUnreadable(m_file->fileName(), m_file->errorString());
}

} // namespace rapport::services
