#include "services/care/ourideas.h"

#include "rapport/core/language.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

IdeaSource sourceFrom(const QString& word) {
    if (word == "topic"_L1)
        return IdeaSource::Topic;
    if (word == "goal"_L1)
        return IdeaSource::Goal;
    return word == "milestone"_L1 ? IdeaSource::Milestone : IdeaSource::Nothing;
}

/// "gift topic: words"
OurIdea ideaFrom(const QString& line) {
    const QStringList what = line.section(u':', 0, 0).simplified().split(u' ');
    return {domain::fromKey<domain::GestureKind>(what.front()).value_or(domain::GestureKind::Gift),
            sourceFrom(what.size() > 1 ? what.at(1) : QString()), line.section(u':', 1).trimmed()};
}

QHash<QString, std::vector<OurIdea>> parsed() {
    QHash<QString, std::vector<OurIdea>> all;
    QString language;
    for (const QString& line : gesturesFile().split(u'\n')) {
        if (line.startsWith(u'['))
            language = line.sliced(1).section(u']', 0, 0);
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            all[language].push_back(ideaFrom(line));
    }
    return all;
}

} // namespace

const std::vector<OurIdea>& ourIdeas(const QString& language) {
    static const auto all = parsed();
    const auto found = all.constFind(text::mainLanguage(language));
    return found == all.cend() ? *all.constFind(u"en"_s) : *found;
}

} // namespace rapport::services
