package nl.jimgids.journal;

import com.google.gson.JsonObject;
import nl.jimgids.conversation.Setting;
import org.jspecify.annotations.Nullable;

/** How a question stood, as the field {@code asked} of what became of it; journals of before have none. */
final class SettingJson {
    private static final String NAME = "asked";

    private SettingJson() {}

    static void write(@Nullable Setting setting, JsonObject to) {
        if (setting == null) {
            return;
        }
        JsonObject asked = new JsonObject();
        asked.addProperty("question", setting.question());
        asked.addProperty("type", setting.type());
        if (setting.by() != null) {
            asked.addProperty("by", setting.by());
        }
        asked.add("labels", EventJson.array(setting.labels()));
        asked.add("readers", EventJson.array(setting.readers()));
        asked.add("alone", EventJson.array(setting.alone()));
        if (setting.printed() != null) {
            asked.addProperty("printed", setting.printed());
        }
        to.add(NAME, asked);
    }

    static @Nullable Setting read(Fields fields) throws Odd {
        if (!fields.has(NAME)) {
            return null;
        }
        Fields asked = new Fields(fields.object(NAME));
        Setting setting = new Setting(
                asked.text("question"),
                asked.text("type"),
                asked.textOrNull("by"),
                asked.texts("labels"),
                asked.texts("readers"),
                asked.texts("alone"),
                asked.textOrNull("printed"));
        asked.end();
        return setting;
    }
}
