#include "services/care/ourquestions.h"

#include "rapport/core/language.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// By language, then by what stands before the colon.
using Phrases = QHash<QString, QHash<QString, QString>>;

Phrases parsed() {
    Phrases all;
    QString language;
    for (const QString& line : questionsFile().split(u'\n')) {
        if (line.startsWith(u'['))
            language = line.sliced(1).section(u']', 0, 0);
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            all[language].insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed().replace("\\n"_L1, "\n"_L1));
    }
    return all;
}

} // namespace

OurQuestion ourQuestion(domain::FeedbackScale scale, const QStringList& languages) {
    static const Phrases all = parsed();
    QString chosen = u"en"_s;
    for (auto language = languages.crbegin(); language != languages.crend(); ++language) {
        if (all.contains(text::mainLanguage(*language)))
            chosen = text::mainLanguage(*language);
    }
    const auto& phrases = all[chosen];
    return {phrases[u"subject"_s], phrases[u"intro"_s], phrases[domain::key(scale)], phrases[u"outro"_s]};
}

} // namespace rapport::services
