#pragma once

#include "rapport/exchange/activityrecord.h"
#include "rapport/services/importing.h"

#include <QFile>

namespace rapport::services {

/// A calendar, or a CSV file of interactions or commitments, opened for import.
class ActivitySource {
public:
    /// Empty where the request is about contacts. Throws Error(FileUnreadable), and Error(InvalidInput) for what is none of
    /// these, or when nobody can say what its columns mean.
    [[nodiscard]] static std::unique_ptr<ActivitySource> of(const ImportRequest& request, const exchange::ReadingPlace& place,
                                                            exchange::ActivityReader::OnProblem onProblem);

    [[nodiscard]] exchange::ActivityReader& reader() { return *m_reader; }
    [[nodiscard]] int progress() const; ///< in thousandths; 0 where the length is not known
    /// Throws Error(FileUnreadable) when reading stopped for any reason but the file's end.
    void checkReadToEnd() const;

private:
    ActivitySource() = default;

    std::shared_ptr<QFile> m_file;
    std::unique_ptr<exchange::ActivityReader> m_reader;
};

} // namespace rapport::services
